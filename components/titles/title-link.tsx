import { KindMark } from "@/components/kind/kind-mark";
import { KINDS, type Kind } from "@/components/kind/kinds";
import { ExternalLink } from "@/components/ui/external-link";

/** A title by its name, with the sign of its kind, leading to its page on Simkl. */
export function TitleLink({ kind, title, url }: { kind: Kind; title: string; url: string }) {
  return (
    <span className="text-sm font-medium">
      <KindMark kind={kind} className="mr-2 align-[1px]" />
      <span className="sr-only">{KINDS[kind].label}: </span>
      <ExternalLink href={url}>{title}</ExternalLink>
    </span>
  );
}
