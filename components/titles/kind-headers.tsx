import { KindMark } from "./kind-mark";
import { KINDS, type Kind } from "./kinds";

/** The heads of columns that have a kind each. */
export function KindHeaders({ kinds }: { kinds: readonly Kind[] }) {
  return kinds.map((kind) => (
    <th key={kind} scope="col" className="pb-2 pl-2 text-right font-normal whitespace-nowrap">
      <KindMark kind={kind} className="mr-1.5" />
      {KINDS[kind].label}
    </th>
  ));
}
