import type { Route } from "next";
import { Choice, Choices } from "@/components/ui/choices";
import { KindMark } from "./kind-mark";
import { KIND_ORDER, KINDS, type Kind } from "./kinds";

/** Whether one kind is shown or all are; each is an address. */
export function KindChoices({ chosen, getHref }: { chosen: Kind | null; getHref: (kind: Kind | null) => Route }) {
  return (
    <Choices label="Kind">
      <Choice href={getHref(null)} isChosen={chosen === null}>
        All
      </Choice>
      {KIND_ORDER.map((kind) => (
        <Choice key={kind} href={getHref(kind)} isChosen={kind === chosen}>
          <KindMark kind={kind} /> {KINDS[kind].label}
        </Choice>
      ))}
    </Choices>
  );
}
