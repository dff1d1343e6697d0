import type { Intent } from "@/lib/outbox/intents/intent";

type IntentButtonProps = Omit<React.ComponentProps<"button">, "name" | "value" | "type"> & { intent: Intent };

/** A button inside an `ActForm`, with what it asks for. Dates and texts may come from the form's own fields. */
export function IntentButton({ intent, ...props }: IntentButtonProps) {
  return <button {...props} type="submit" name="intent" value={JSON.stringify(intent)} />;
}
