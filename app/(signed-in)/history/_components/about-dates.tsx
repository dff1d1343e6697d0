/** What the remarks beside a date mean. */
export function AboutDates() {
  return (
    <details className="text-xs text-soft">
      <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">
        About the dates
      </summary>
      <div className="max-w-2xl space-y-1 pt-1">
        <p>
          <span className="text-ink">Marked together</span>: three or more were marked at one second, so the date is
          that of the marking. Their length is not added to the day.
        </p>
        <p>
          <span className="text-ink">Date filled in</span>: the date is a bare day, such as that of a release, or one
          minute of the day again and again, such as that of an airing, and says nothing of when you watched.
        </p>
        <p>
          <span className="text-ink">Without a date</span>: Simkl was told “long ago”, or only counts these episodes.
          They stand at the end.
        </p>
      </div>
    </details>
  );
}
