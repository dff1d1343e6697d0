import type { PictureProps } from "./picture-props";

/** What a picture shows, for those who do not see it. */
export function ScreenReaderRows({ card: { title, rows } }: Pick<PictureProps, "card">) {
  return (
    <ul className="sr-only" aria-label={title}>
      {rows.map(({ id, label, value }) => (
        <li key={id}>
          {label}: {value}
        </li>
      ))}
    </ul>
  );
}
