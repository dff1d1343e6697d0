import { KindMark } from "./kind-mark";
import { KINDS, type Kind } from "./kinds";

/** A kind with its mark. */
export function KindName({ kind }: { kind: Kind }) {
  return (
    <>
      <KindMark kind={kind} className="mr-2.5" />
      {KINDS[kind].label}
    </>
  );
}
