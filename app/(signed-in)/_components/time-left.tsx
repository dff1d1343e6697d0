"use client";

import { useEffect, useState } from "react";
import { formatDuration } from "@/lib/format/duration";

const UPDATE_MS = 15_000;
const MINUTE = 60_000;

/** How long something still lasts, counted down. `now` is what the server took for the present, both in milliseconds. */
export function TimeLeft({ endsAt, now }: { endsAt: number; now: number }) {
  const [currentTime, setCurrentTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setCurrentTime(Date.now()), UPDATE_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((endsAt - currentTime) / MINUTE);
  return minutes > 0 ? `${formatDuration(minutes)} left` : "over by now";
}
