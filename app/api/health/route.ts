import { GET as ready } from "./ready/route";

/** The same as `/api/health/ready`, for whoever knows one address only. */
export function GET(): Promise<Response> {
  return ready();
}
