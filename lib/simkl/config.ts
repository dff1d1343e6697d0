/** Which Simkl to talk to, and as which app. Addresses have no trailing slash. */
export interface SimklConfig {
  clientId: string;
  /** Only server apps have one (digest §2.1). */
  clientSecret: string | undefined;
  /** `https://api.simkl.com` */
  apiUrl: string;
  /** `https://simkl.com`: pages for people, never called by this client. */
  siteUrl: string;
  /** `https://data.simkl.in` */
  dataUrl: string;
  /** `https://wsrv.nl/?url=https://simkl.in` */
  imageUrl: string;
  /** Short and lowercase; sent with every request as `app-name` and in the User-Agent (digest §1). */
  appName: string;
  appVersion: string;
}
