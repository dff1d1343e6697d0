/** Lets a keyboard pass the navigation; the page's main part has the id `main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-lg bg-amber px-4 py-2 text-sm font-medium text-on-amber focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-20"
    >
      Skip to the content
    </a>
  );
}
