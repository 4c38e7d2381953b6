import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The heading of a view; the window is named by it. */
export function Title({
  children,
  hidden = false,
}: {
  readonly children: ComponentChildren;
  readonly hidden?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const words = heading.current?.textContent ?? '';
    document.title = words === '' ? 'Crossread' : `${words} – Crossread`;
  });
  return (
    <h1 ref={heading} dir="auto" class={hidden ? 'unseen' : undefined}>
      {children}
    </h1>
  );
}
