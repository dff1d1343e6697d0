/** Shown when the title is unknown here and Simkl does not answer in time. */
export function Unreachable() {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">Simkl does not answer just now</h1>
      <p className="mx-auto mt-2 max-w-md text-sm text-soft">
        This title is not in your library, and Simkl cannot be asked about it at the moment. Reload the page in a
        minute.
      </p>
    </section>
  );
}
