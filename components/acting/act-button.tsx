import type { Intent } from "@/lib/writes/intent";

type ActButtonProps = Omit<React.ComponentProps<"button">, "name" | "value" | "type"> & { intent: Intent };

/** A button inside an `ActForm`, with what it asks for. Dates and texts may come from the form's own fields. */
export function ActButton({ intent, ...props }: ActButtonProps) {
  return <button {...props} type="submit" name="intent" value={JSON.stringify(intent)} />;
}
