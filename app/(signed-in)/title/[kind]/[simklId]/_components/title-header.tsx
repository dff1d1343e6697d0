import { getDatabaseLinks } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/database-links";
import { formatTitleKind } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/format-title-kind";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { KindMark } from "@/components/titles/kind-mark";
import { Poster } from "@/components/titles/poster";
import { ExternalLink } from "@/components/ui/external-link";
import { formatDuration } from "@/lib/format/duration";
import { Backdrop } from "./backdrop";

/** What the title is, at a glance, and the ways out to other pages about it. */
export function TitleHeader({ context: { head } }: { context: TitlePageContext }) {
  const { kind, animeType, title, year, runtime, poster, fanart, ids, url } = head;
  const facts = [year, runtime ? formatDuration(runtime) : null].filter((fact) => fact !== null);
  return (
    <header className={`relative isolate ${fanart || poster ? "pt-10 sm:pt-20" : ""}`}>
      <Backdrop fanart={fanart} poster={poster} />
      <div className="flex items-end gap-5 sm:gap-8">
        <div className="w-28 shrink-0 sm:w-44">
          <Poster path={poster} title={title} kind={kind} size="card" />
        </div>
        <div className="min-w-0 flex-1 pb-1">
          <h1 dir="auto" className={`font-semibold tracking-tight wrap-anywhere ${getTitleSize(title)}`}>
            {title}
          </h1>
          <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-soft">
            <span className="inline-flex items-center gap-2">
              <KindMark kind={kind} /> {formatTitleKind(kind, animeType)}
            </span>
            {facts.map((fact) => (
              <span key={fact} className="before:mr-2 before:content-['·']">
                {fact}
              </span>
            ))}
          </p>
          <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-2 text-sm max-sm:hidden">
            <TitleLinks ids={ids} url={url} kind={kind} isMovie={kind === "movie" || animeType === "movie"} />
          </ul>
        </div>
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-2 text-sm sm:hidden">
        <TitleLinks ids={ids} url={url} kind={kind} isMovie={kind === "movie" || animeType === "movie"} />
      </ul>
    </header>
  );
}

type TitleLinksProps = Pick<TitlePageContext["head"], "ids" | "url" | "kind"> & { isMovie: boolean };

function TitleLinks({ ids, url, kind, isMovie }: TitleLinksProps) {
  return [{ name: "Simkl", href: url }, ...getDatabaseLinks(kind, isMovie, ids)].map(({ name, href }) => (
    <li key={name}>
      <ExternalLink href={href} className={name === "Simkl" ? "font-medium" : "text-soft"}>
        {name}
      </ExternalLink>
    </li>
  ));
}

/** A name of 300 characters need not fill a screen. */
function getTitleSize(title: string): string {
  if (title.length > 90) return "text-lg";
  return title.length > 36 ? "text-xl sm:text-2xl" : "text-2xl sm:text-3xl";
}
