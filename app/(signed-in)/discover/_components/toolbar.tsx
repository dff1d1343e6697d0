import type { Route } from "next";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS as KIND_STYLES } from "@/components/titles/kinds";
import { Choice, Choices } from "@/components/ui/choices";
import type { Kind } from "@/lib/domain/kind";

/** Choices side by side; on phones they scroll. */
export function Toolbar({ children }: { children: React.ReactNode }) {
  return <div className="max-sm:sideways -mx-4 mb-6 flex gap-3 px-4 sm:mx-0 sm:flex-wrap sm:px-0">{children}</div>;
}

interface OptionsProps<T extends string> {
  label: string;
  names: Record<T, string>;
  chosen: T;
  getHref: (value: T) => Route;
}

export function Options<T extends string>({ label, names, chosen, getHref }: OptionsProps<T>) {
  return (
    <Choices label={label}>
      {(Object.keys(names) as T[]).map((value) => (
        <Choice key={value} href={getHref(value)} isChosen={value === chosen}>
          {names[value]}
        </Choice>
      ))}
    </Choices>
  );
}

interface KindOptionsProps<K extends Kind> {
  kinds: readonly K[];
  chosen: K;
  getHref: (kind: K) => Route;
}

export function KindOptions<K extends Kind>({ kinds, chosen, getHref }: KindOptionsProps<K>) {
  return (
    <Choices label="Kind">
      {kinds.map((kind) => (
        <Choice key={kind} href={getHref(kind)} isChosen={kind === chosen}>
          <KindMark kind={kind} /> {KIND_STYLES[kind].label}
        </Choice>
      ))}
    </Choices>
  );
}

/** Whether titles of the person's lists are shown too. */
export function OwnOptions({ isHidden, getHref }: { isHidden: boolean; getHref: (hide: "own" | null) => Route }) {
  return (
    <Choices label="Titles">
      <Choice href={getHref(null)} isChosen={!isHidden}>
        Everything
      </Choice>
      <Choice href={getHref("own")} isChosen={isHidden}>
        Hide what I have
      </Choice>
    </Choices>
  );
}
