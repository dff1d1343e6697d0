import { Eye, EyeOff } from "lucide-react";

/** Hides or shows the names of episodes not watched yet; a form, so that it works before any script has loaded. */
export function SpoilerSwitch({ isOn, action }: { isOn: boolean; action: (form: FormData) => Promise<void> }) {
  const Icon = isOn ? EyeOff : Eye;
  return (
    <form action={action}>
      <button
        type="submit"
        name="spoilerSafe"
        value={isOn ? "off" : "on"}
        aria-pressed={isOn}
        title="Hides the names of episodes you have not watched"
        className="inline-flex min-h-10 items-center gap-2 rounded-lg border border-line bg-card px-4 text-sm hover:border-edge aria-pressed:border-amber aria-pressed:text-accent"
      >
        <Icon aria-hidden="true" size={16} strokeWidth={1.75} /> Spoiler-safe titles
      </button>
    </form>
  );
}
