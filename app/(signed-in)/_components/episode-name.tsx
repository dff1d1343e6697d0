/** The name of an unwatched episode, hidden behind one press; nothing without a name. */
export function EpisodeName({ name, isHidden }: { name: string | null; isHidden: boolean }) {
  if (name === null) return null;
  if (!isHidden) return <span dir="auto">{name}</span>;
  return (
    <details className="group/name inline-block">
      <summary className="list-none rounded text-soft underline decoration-dotted underline-offset-4 group-open/name:hidden hover:text-ink">
        Show its name
      </summary>
      <span dir="auto">{name}</span>
    </details>
  );
}
