/** In whose zone and at which moment the page is drawn: the same for all its panels. */
export interface AdminPageContext {
  timeZone: string;
  now: Date;
}
