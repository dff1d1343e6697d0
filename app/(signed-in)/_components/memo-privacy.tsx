import { Globe, Lock } from "lucide-react";

/** Who sees a memo, in a word with its sign. */
export function MemoPrivacy({ isPrivate }: { isPrivate: boolean }) {
  const [Icon, label, meaning] = isPrivate
    ? [Lock, "Private", "Only you see it"]
    : [Globe, "Public", "Shown on your public profile and feed on Simkl"];
  return (
    <span title={meaning} className="inline-flex shrink-0 items-center gap-1.5 text-xs text-soft">
      <Icon aria-hidden="true" size={12} strokeWidth={1.75} /> {label}
    </span>
  );
}
