import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A list of which only what is in sight is in the page, so that ten thousand rows cost no more than fifty. Rows are of one height; short lists
 *  are there whole. */
export function Virtual<Item>({
  items,
  height,
  label,
  children,
}: {
  readonly items: readonly Item[];
  /** Of a row, in rem: rows grow with the letters. */
  readonly height: number;
  readonly label: string;
  readonly children: (item: Item, at: number) => ComponentChildren;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState({ first: 0, last: SHORT });
  const whole = items.length <= SHORT;
  useEffect(() => {
    if (whole) return;
    const look = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (box === undefined) return;
      const row = height * rem();
      const first = Math.max(0, Math.floor(-box.top / row) - MORE);
      const last = Math.ceil((innerHeight - box.top) / row) + MORE;
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [whole, height, items]);
  const first = whole ? 0 : Math.min(range.first, items.length);
  const shown = whole ? items : items.slice(first, range.last);
  return (
    <ul
      ref={list}
      class="virtual"
      aria-label={label}
      style={whole ? undefined : { paddingTop: `${first * height}rem`, height: `${items.length * height}rem` }}
    >
      {shown.map((item, at) => (
        <li
          key={first + at}
          aria-setsize={items.length}
          aria-posinset={first + at + 1}
          style={whole ? undefined : { height: `${height}rem`, overflow: 'hidden' }}
        >
          {children(item, first + at)}
        </li>
      ))}
    </ul>
  );
}

const SHORT = 200;
const MORE = 12;

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
