import { KindMark } from "./kind-mark";
import { KINDS, type Kind } from "./kinds";

/** The columns of a table that have a kind each. */
export function listKindColumns(kinds: readonly Kind[]) {
  return kinds.map((kind) => ({
    head: (
      <>
        <KindMark kind={kind} className="mr-1.5" />
        {KINDS[kind].label}
      </>
    ),
    className: "whitespace-nowrap",
  }));
}
