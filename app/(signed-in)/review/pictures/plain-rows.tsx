import { KindMark } from "@/components/kind/kind-mark";
import type { PictureProps } from "./picture-props";

/** The rows of a card in small, beside a picture that says more. */
export function PlainRows({ card: { rows } }: Pick<PictureProps, "card">) {
  return (
    <dl className="divide-y divide-line border-y border-line text-sm">
      {rows.map(({ id, label, value, kind }) => (
        <div key={id} className="py-2.5">
          <dt className="text-soft">
            {kind && <KindMark kind={kind} className="mr-2.5" />}
            {label}
          </dt>
          <dd className="mt-0.5 font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
