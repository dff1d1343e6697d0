interface WatchedAtFieldProps {
  /** Unique on the page. */
  id: string;
  /** The present moment on the person's wall, `YYYY-MM-DDTHH:mm`. */
  localNow: string;
  /** Offers the date of release, which `submitIntent` looks up. */
  offersRelease?: boolean;
}

/** The time of a viewing: now, a chosen time, the release, or long ago without a date. It applies to all buttons of its form. */
export function WatchedAtField({ id, localNow, offersRelease = false }: WatchedAtFieldProps) {
  return (
    <span className="group/when inline-flex flex-wrap items-center gap-2 text-sm">
      <label htmlFor={id} className="text-soft">
        Watched
      </label>
      <select id={id} name="when" defaultValue="now" className={FIELD}>
        <option value="now">now</option>
        <option value="at">at a chosen time</option>
        {offersRelease && <option value="released">when it came out</option>}
        <option value="long-ago">long ago</option>
      </select>
      <input
        type="datetime-local"
        name="at"
        aria-label="Watched at"
        defaultValue={localNow}
        min="2000-01-01T00:00"
        className={`${FIELD} hidden group-has-[option[value=at]:checked]/when:block`}
      />
    </span>
  );
}

const FIELD = "min-h-9 rounded-lg border border-line bg-card px-2 text-sm hover:border-edge";
