import { KindMark } from "./kind-mark";
import { KINDS } from "./kinds";
import { type NamedTitle, TitleName } from "./title-name";

/** A title by its name with the sign of its kind: the name leads to its page here, the mark after it to its page on Simkl. */
export function TitleLink(title: NamedTitle) {
  return (
    <span className="text-sm font-medium">
      <KindMark kind={title.kind} className="mr-2 align-[1px]" />
      <span className="sr-only">{KINDS[title.kind].label}: </span>
      <TitleName {...title} />
    </span>
  );
}
