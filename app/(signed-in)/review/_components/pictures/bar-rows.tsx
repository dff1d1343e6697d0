import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import type { PictureProps } from "./picture-props";

/** The rows of a card with a bar for each, as long as its part of the largest one. */
export function BarRows({ card: { rows } }: Pick<PictureProps, "card">) {
  return (
    <ul className="space-y-4">
      {rows.map(({ id, label, value, share, kind }) => (
        <li key={id}>
          <p className="flex items-baseline justify-between gap-4">
            <span>
              {kind && <KindMark kind={kind} className="mr-2.5" />}
              {label}
            </span>
            <span className="text-right text-sm text-soft">{value}</span>
          </p>
          <div aria-hidden="true" className="mt-1.5 h-3 overflow-clip rounded-full bg-raised">
            <div
              data-grows="right"
              className={`h-full rounded-full ${kind ? KINDS[kind].background : share === 1 ? "bg-accent" : "bg-edge"}`}
              style={{ width: `${(share ?? 0) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
