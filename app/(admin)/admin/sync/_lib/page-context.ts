/** The time zone and the moment of the page, for all its panels. */
export interface AdminPageContext {
  timeZone: string;
  now: Date;
}
