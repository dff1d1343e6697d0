import { ArrowUpRight } from "lucide-react";

/** The small way out to a title's page on Simkl, in a new tab: wherever Simkl's data is shown, that page is linked (digest §20). */
export function SimklMark({ title, url }: { title: string; url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      title="On Simkl"
      className="-my-1 inline-flex size-6 items-center justify-center rounded align-middle text-soft hover:text-accent"
    >
      <ArrowUpRight aria-hidden="true" strokeWidth={1.75} className="size-3.5" />
      <span className="sr-only">{title} on Simkl (opens in a new tab)</span>
    </a>
  );
}
