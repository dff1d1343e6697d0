/** Keeps the arrow on the line of the word before it, and the arrow a sign rather than a picture. */
const ARROW = "\u2060\u2197\ufe0e";

/**
 * The small way out to a title's page on Simkl, in a new tab: wherever Simkl's data is shown, that page is linked
 * (docs/simkl-api.md#images-and-terms).
 */
export function SimklMark({ title, url }: { title: string; url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      title="On Simkl"
      className="py-1 pr-2 pl-1 text-soft hover:text-accent"
    >
      <span className="sr-only">{title} on Simkl (opens in a new tab)</span>
      <span aria-hidden="true">{ARROW}</span>
    </a>
  );
}
