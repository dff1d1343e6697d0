/** A line of the settings: what it is on the left, what it says and offers on the right. */
export function SettingsRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1 py-5 text-sm sm:grid-cols-[10rem_1fr] sm:gap-6">
      <dt className="text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
