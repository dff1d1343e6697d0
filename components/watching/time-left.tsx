"use client";

import { useEffect, useState } from "react";
import { spokenDuration } from "@/components/format/spoken-duration";

const EVERY_MS = 15_000;
const MINUTE = 60_000;

/** How long something still lasts, counted down. `now` is what the server took for the present, both in milliseconds. */
export function TimeLeft({ endsAt, now }: { endsAt: number; now: number }) {
  const [present, setPresent] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setPresent(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((endsAt - present) / MINUTE);
  return minutes > 0 ? `${spokenDuration(minutes)} left` : "over by now";
}
