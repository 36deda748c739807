import type { FilingDto, RowResultsDto } from '#api-client/generated.js';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import type { Bench } from '../judge.js';
import { differs } from '../owner/subject.js';
import { useSteps } from '../use-steps.js';
import { reviewed } from './reviewed.js';

export type Verb = 'endorse' | 'verify';

export const keyOf = ({ target, period }: FilingDto): string => `${target.id}-${period}`;

/** What is chosen, what is being done and what was refused, whether the figures stand as cards or as rows. */
export function useReview(verb: Verb, filings: readonly FilingDto[], bench: Bench) {
  const w = useWords();
  const steps = useSteps();
  const items = useMemo(() => reviewed(filings, bench), [filings, bench]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<{ filing: FilingDto; reason?: string } | null>(null);
  const [insisting, setInsisting] = useState<FilingDto | null>(null);
  const [refused, setRefused] = useState<RowResultsDto['rows']>([]);
  const act = useMutation({
    mutationFn: (what: readonly FilingDto[]) => steps.step(verb, what),
    onSuccess: ({ accepted, rows }) => {
      if (accepted > 0) announce(w(`review.${verb}.did`, { n: accepted }));
      setRefused(rows.filter(({ ok }) => !ok));
    },
  });
  // What the data owner has otherwise is verified by itself, with a reason.
  const apart = (filing: FilingDto) => verb === 'verify' && differs(filing);
  const able = (filing: FilingDto) => filing.allowed.includes(verb);
  const choosable = (filing: FilingDto) => able(filing) && !apart(filing);
  const chosen = items.flatMap(({ filing }) => (choosable(filing) && !unticked.has(keyOf(filing)) ? [filing] : []));
  return {
    verb,
    items,
    apart,
    able,
    choosable,
    chosen,
    mostChosen: items.filter(({ filing }) => choosable(filing)).length,
    isChosen: (filing: FilingDto) => chosen.includes(filing),
    choose: (filing: FilingDto, on: boolean) => {
      const after = new Set(unticked);
      if (on) after.delete(keyOf(filing));
      else after.add(keyOf(filing));
      setUnticked(after);
    },
    busy: act.isPending,
    error: act.error,
    refused,
    actOnChosen: () => act.mutate(chosen),
    actOn: (filing: FilingDto) => (apart(filing) ? setInsisting(filing) : act.mutate([filing])),
    /** With what to begin the reason by. */
    sendBack: (filing: FilingDto, reason?: string) => setReturning({ filing, reason }),
    returning,
    insisting,
    settle: () => {
      setReturning(null);
      setInsisting(null);
    },
  };
}

export type Review = ReturnType<typeof useReview>;
