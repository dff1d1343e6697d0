import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import type { Option, OptionGroup } from "./entries";

interface PaletteOptionsProps {
  id: string;
  groups: OptionGroup[];
  activeId: string | undefined;
  onPoint: (id: string) => void;
  onPress: (option: Option) => void;
}

/** What the palette offers, in groups; the focus stays in its field. */
export function PaletteOptions({ id, groups, activeId, onPoint, onPress }: PaletteOptionsProps) {
  return (
    <div id={id} role="listbox" aria-label="What fits" className="min-h-0 flex-1 overflow-y-auto p-2">
      {groups.map(({ name, options }) => (
        <fieldset key={name} aria-label={name} className="mb-2 last:mb-0">
          <p aria-hidden="true" className="px-3 py-1 text-xs text-soft">
            {name}
          </p>
          {options.map((option) => (
            // The field takes the keys for its options, which are never focused themselves.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
            // biome-ignore lint/a11y/useFocusableInteractive: see above.
            <div
              key={option.id}
              id={option.id}
              role="option"
              aria-selected={option.id === activeId}
              onPointerMove={() => onPoint(option.id)}
              onClick={() => onPress(option)}
              aria-label={option.short && option.label}
              className={`${option.short ? "inline-flex min-w-11 justify-center" : "flex px-3"} min-h-10 cursor-pointer items-center gap-3 rounded-lg text-sm aria-selected:bg-raised`}
            >
              {option.short ?? <Line option={option} />}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Line({ option: { icon, label, note } }: { option: Option }) {
  return (
    <>
      <OptionIcon icon={icon} />
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {label}
      </span>
      {note && <span className="shrink-0 text-xs text-soft">{note}</span>}
    </>
  );
}

function OptionIcon({ icon }: Pick<Option, "icon">) {
  if (typeof icon === "string") {
    return (
      <span className="grid w-4 shrink-0 place-items-center">
        <KindMark kind={icon} />
        <span className="sr-only">{KINDS[icon].label}: </span>
      </span>
    );
  }
  const Icon = icon;
  return <Icon aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0 text-soft" />;
}
