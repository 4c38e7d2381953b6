import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../src/lexicon/languages.ts';
import { MODES, SIZES, usePreferences, WIDTHS } from '../preferences.ts';

const MODE_NAMES = { auto: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia', contrast: 'High contrast' };
const WIDTH_NAMES = { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' };

/** How somebody likes to read: mode, size, width, language, nothing around the text. */
export function Settings() {
  const { preferences, change, tell } = usePreferences();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (
        event instanceof MouseEvent &&
        event.target instanceof Node &&
        box.current?.parentElement?.contains(event.target)
      )
        return;
      setOpen(false);
      if (event instanceof KeyboardEvent) button.current?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('click', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('click', close);
    };
  }, [open]);
  return (
    <div class="settings">
      <button
        ref={button}
        type="button"
        class="plain"
        aria-expanded={open}
        aria-controls="settings"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" class="letters">
          Aa
        </span>
        <span class="unseen">{tell('How to read')}</span>
      </button>
      <div id="settings" ref={box} class="sheet" hidden={!open}>
        <Choices
          legend={tell('Colours')}
          name="mode"
          values={MODES.map((mode) => [mode, tell(MODE_NAMES[mode])] as const)}
          chosen={preferences.mode}
          choose={(mode) => change({ mode })}
        />
        <fieldset>
          <legend>{tell('Letters')}</legend>
          <div class="row">
            <button
              type="button"
              disabled={preferences.size === 0}
              onClick={() => change({ size: preferences.size - 1 })}
            >
              <span aria-hidden="true">A−</span>
              <span class="unseen">{tell('Smaller')}</span>
            </button>
            <output aria-live="polite">{Math.round((SIZES[preferences.size] ?? 1) * 100)} %</output>
            <button
              type="button"
              disabled={preferences.size === SIZES.length - 1}
              onClick={() => change({ size: preferences.size + 1 })}
            >
              <span aria-hidden="true">A+</span>
              <span class="unseen">{tell('Larger')}</span>
            </button>
          </div>
        </fieldset>
        <Choices
          legend={tell('Lines')}
          name="width"
          values={WIDTHS.map((width) => [width, tell(WIDTH_NAMES[width])] as const)}
          chosen={preferences.width}
          choose={(width) => change({ width })}
        />
        <label class="field">
          <span>{tell('Language')}</span>
          <select
            value={preferences.language}
            onChange={(event) => change({ language: event.currentTarget.value as Language })}
          >
            {Object.entries(LANGUAGES).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() => {
            setOpen(false);
            change({ quiet: true });
          }}
        >
          {tell('Only the text')}
        </button>
      </div>
    </div>
  );
}

function Choices<Value extends string>({
  legend,
  name,
  values,
  chosen,
  choose,
}: {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {values.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
