import { RefreshCw } from "lucide-react";
import { cookies } from "next/headers";
import { Banner } from "@/components/layout/banner";
import { OUT_OF_DATE_COOKIE } from "@/lib/http/out-of-date-cookie";

/** Says why a page was loaded again: it was of another build, which knew other actions. */
export async function OutOfDateBanner() {
  if (!(await cookies()).has(OUT_OF_DATE_COOKIE)) return null;
  return (
    <Banner
      label="Loaded again"
      Icon={RefreshCw}
      message="This page was out of date, so it was loaded again. Nothing was changed; please try once more."
    />
  );
}
