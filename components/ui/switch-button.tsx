type SwitchButtonProps = Pick<React.ComponentProps<"button">, "name" | "value" | "disabled"> & {
  isOn: boolean;
  /** The id of what names it. */
  labelledBy: string;
};

/** A switch that submits its form. */
export function SwitchButton({ isOn, labelledBy, ...props }: SwitchButtonProps) {
  return (
    <button
      {...props}
      type="submit"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={labelledBy}
      className="group/switch relative -m-2 shrink-0 rounded-full p-2 disabled:cursor-not-allowed disabled:opacity-50"
    >
      <span className="block h-5 w-9 rounded-full border border-edge bg-raised p-0.5 group-aria-checked/switch:border-amber group-aria-checked/switch:bg-amber">
        <span className="block size-3.5 rounded-full bg-edge group-aria-checked/switch:translate-x-4 group-aria-checked/switch:bg-on-amber motion-safe:transition-transform" />
      </span>
    </button>
  );
}
