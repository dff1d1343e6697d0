/** The name of an episode not watched yet; hidden, it waits behind one press. Nothing when it has no name. */
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
