/** In whose zone and at which moment the page is drawn: the same for all its panels. */
export interface Viewer {
  timeZone: string;
  now: Date;
}
