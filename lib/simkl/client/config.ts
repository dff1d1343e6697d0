/** Addresses have no trailing slash. */
export interface SimklConfig {
  clientId: string;
  /** Only server apps have one (docs/simkl-api.md#two-generations-of-sign-in). */
  clientSecret: string | undefined;
  /** `https://api.simkl.com` */
  apiUrl: string;
  /** `https://simkl.com`: pages for people, never requested by this client. */
  siteUrl: string;
  /** `https://data.simkl.in` */
  dataUrl: string;
  /** `https://wsrv.nl/?url=https://simkl.in` */
  imageUrl: string;
  /** Lowercase; sent as `app-name` and in the User-Agent (docs/simkl-api.md#hosts-parameters-and-headers). */
  appName: string;
  appVersion: string;
}
