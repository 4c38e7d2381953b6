import { api } from '../api.ts';
import { usePreferences } from '../preferences.ts';

const PAGE = [
  ['html', 'Page'],
  ['markdown', 'Markdown'],
  ['text', 'Text'],
  ['json', 'JSON'],
] as const;

/** The same page for elsewhere. */
export function Exports({
  story,
  path,
  query = {},
}: {
  readonly story: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}) {
  const { tell, preferences } = usePreferences();
  const file = path.replace(/^forms\//u, '');
  return (
    <p class="exports">
      <span>{tell('Take it along')}:</span>
      {PAGE.map(([format, name]) => (
        <a
          key={format}
          href={api.address(story, path, { ...query, format, language: preferences.language })}
          download={`${story}-${file}.${format === 'markdown' ? 'md' : format === 'text' ? 'txt' : format}`}
        >
          {tell(name)}
        </a>
      ))}
    </p>
  );
}
