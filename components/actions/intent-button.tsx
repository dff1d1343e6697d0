import type { Intent } from "@/lib/outbox/intents/intent";

type IntentButtonProps = Omit<React.ComponentProps<"button">, "name" | "value" | "type"> & { intent: Intent };

/** A button of an `ActionForm` with its intent. Dates and texts come from the fields of the form. */
export function IntentButton({ intent, ...props }: IntentButtonProps) {
  return <button {...props} type="submit" name="intent" value={JSON.stringify(intent)} />;
}
