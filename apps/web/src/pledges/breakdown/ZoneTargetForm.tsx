import {
  peopleList,
  zoneTargetsAdd,
  zoneTargetsChange,
  type AddZoneTargetBody,
  type ContributionDto,
  type RollUp,
} from '#api-client/generated.js';
import { kindName, sentencesIn } from '#domain/language/sentence.js';
import { rollUpsFor } from '#domain/pledges/roll-up.js';
import { TARGET_KINDS, WORDINGS, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Problem } from '../../app/request/problem.js';
import { FormArea, FormDialog, FormSelect, FormText, type Values } from '../../ui/FormDialog.js';
import { useNamed } from '../../people/named.js';
import { announce } from '../../ui/announce.js';
import { nodesAsText, nodesFromText } from './nodes-as-text.js';
import { useRefreshBreakdown } from './queries.js';
import { AMOUNT } from './ShareForm.js';

interface ZoneTargetFormProps {
  open: boolean;
  onClose: () => void;
  year: number;
  /** null: a new one. Its kind stays then what it is. */
  goal: ContributionDto | null;
}

/** A zone target, new or changed. The fields shown are those its kind needs. */
export function ZoneTargetForm({ open, onClose, year, goal }: ZoneTargetFormProps) {
  const w = useWords();
  const { language } = useLanguage();
  const refresh = useRefreshBreakdown();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      shape="drawer"
      title={goal ? w('zoneTarget.change.named', { name: (language === 'en' && goal.nameEn) || goal.name }) : w('zoneTarget.add')}
      submit={w('do.save')}
      onStale={refresh}
      onSubmit={async (values, once) => {
        const kind = goal?.kind ?? (values('kind') as TargetKind);
        const body = bodyOf(values, kind, (n) => w('zoneTarget.nodes.wrong', { n }));
        if (goal) await dataOf(zoneTargetsChange(goal.id, `"${goal.version}"`, body));
        else await dataOf(zoneTargetsAdd({ ...body, year, kind }, once));
        announce(w(goal ? 'zoneTarget.changed' : 'zoneTarget.added'));
        await refresh();
      }}
    >
      <Fields goal={goal} year={year} />
    </FormDialog>
  );
}

function Fields({ goal, year }: { goal: ContributionDto | null; year: number }) {
  const w = useWords();
  const { language } = useLanguage();
  const [kind, setKind] = useState<TargetKind>(goal?.kind ?? 'cumulative');
  const [capOf, setCapOf] = useState(goal?.capOf ?? 'total');
  const wordings = sentencesIn(language).wordings;
  const amount = { inputMode: 'decimal', pattern: AMOUNT, title: w('breakdown.number'), autoComplete: 'off' } as const;
  const rollUps = rollUpsFor(kind, kind === 'cap' ? capOf : null);
  return (
    <>
      <FormText name="name" label={w('zoneTarget.name')} defaultValue={goal?.name} maxLength={120} required />
      <FormText name="nameEn" label={w('zoneTarget.nameEn')} defaultValue={goal?.nameEn ?? ''} maxLength={200} />
      <div className="form-pair">
        <FormText
          name="code"
          label={w('zoneTarget.code')}
          hint={w('zoneTarget.code.hint')}
          title={w('zoneTarget.code.hint')}
          defaultValue={goal?.code ?? `Z${year % 100}-`}
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,23}"
          autoComplete="off"
          required
        />
        <FormText name="category" label={w('zoneTarget.category')} defaultValue={goal?.category} maxLength={40} required />
        {!goal && (
          <FormSelect
            name="kind"
            label={w('zoneTarget.kind')}
            defaultValue={kind}
            onChange={(event) => setKind(event.target.value as TargetKind)}
          >
            {TARGET_KINDS.map((one) => (
              <option key={one} value={one}>
                {kindName(one, language)}
              </option>
            ))}
          </FormSelect>
        )}
        {kind === 'cap' && (
          <FormSelect
            name="capOf"
            label={w('zoneTarget.capOf')}
            defaultValue={capOf}
            onChange={(event) => setCapOf(event.target.value as 'total' | 'level')}
          >
            <option value="total">{w('zoneTarget.capOf.total')}</option>
            <option value="level">{w('zoneTarget.capOf.level')}</option>
          </FormSelect>
        )}
        <FormSelect
          key={`${kind} ${capOf}`}
          name="rollUp"
          label={w('zoneTarget.rollUp')}
          defaultValue={goal && rollUps.includes(goal.rollUp) ? goal.rollUp : rollUps[0]}
        >
          {rollUps.map((one) => (
            <option key={one} value={one}>
              {w(`zoneTarget.rollUp.${one}`)}
            </option>
          ))}
        </FormSelect>
        <FormSelect
          key={`wording ${kind}`}
          name="wording"
          label={w('zoneTarget.wording')}
          defaultValue={goal?.wording ?? (kind === 'cap' ? 'atMost' : 'firm')}
        >
          {WORDINGS.map((one) => (
            <option key={one} value={one}>
              {wordings[one]}
            </option>
          ))}
        </FormSelect>
        <FormText
          name="target"
          label={w('zoneTarget.target')}
          hint={kind === 'milestone' ? w('zoneTarget.target.nodes') : undefined}
          defaultValue={goal?.target ?? ''}
          {...amount}
        />
        <FormText name="upper" label={w('zoneTarget.upper')} defaultValue={goal?.upper ?? ''} {...amount} />
        <FormText
          key={`unit ${kind === 'growth' || kind === 'rate'}`}
          name="measureUnit"
          label={w('zoneTarget.measureUnit')}
          defaultValue={goal?.measureUnit ?? (kind === 'growth' || kind === 'rate' ? '%' : '')}
          maxLength={20}
          required
        />
        <FormText
          name="measureUnitEn"
          label={w('zoneTarget.measureUnitEn')}
          defaultValue={goal?.measureUnitEn ?? ''}
          maxLength={40}
        />
        <FormText
          name="decimals"
          type="number"
          min={0}
          max={6}
          label={w('zoneTarget.decimals')}
          defaultValue={goal?.decimals ?? 2}
          required
        />
        <FormText name="lastResult" label={w('zoneTarget.lastResult')} defaultValue={goal?.lastResult ?? ''} {...amount} />
        {(kind === 'level' || kind === 'rate' || (kind === 'cap' && capOf === 'level')) && (
          <FormText name="baseline" label={w('zoneTarget.baseline')} defaultValue={goal?.baseline ?? ''} {...amount} />
        )}
        {(kind === 'growth' || kind === 'rate') && (
          <FormText
            name="baseAmount"
            label={w(kind === 'growth' ? 'zoneTarget.baseAmount.growth' : 'zoneTarget.baseAmount.rate')}
            defaultValue={goal?.baseAmount ?? ''}
            {...amount}
          />
        )}
        <LeaderField goal={goal} />
      </div>
      {kind === 'milestone' && (
        <FormArea
          name="nodes"
          label={w('zoneTarget.nodes')}
          hint={w('zoneTarget.nodes.hint')}
          defaultValue={nodesAsText(goal?.nodes ?? [])}
          rows={6}
        />
      )}
    </>
  );
}

function LeaderField({ goal }: { goal: ContributionDto | null }) {
  const w = useWords();
  const named = useNamed();
  const people = useQuery({
    queryKey: ['people', 'whoever leads'],
    queryFn: async ({ signal }) =>
      (await dataOf(peopleList({ limit: 500 }, { signal }))).items.filter(({ appointments }) =>
        appointments.some(({ role }) => role === 'leader'),
      ),
    staleTime: 60_000,
  });
  return (
    <FormSelect
      key={people.data ? 'known' : 'asked'}
      name="leaderId"
      label={w('zoneTarget.leader')}
      defaultValue={goal?.leader?.id ?? ''}
    >
      <option value="">{w('zoneTarget.leader.none')}</option>
      {goal?.leader && !people.data?.some(({ id }) => id === goal.leader!.id) && (
        <option value={goal.leader.id}>{named(goal.leader)}</option>
      )}
      {people.data?.map((person) => (
        <option key={person.id} value={person.id}>
          {named(person)}
        </option>
      ))}
    </FormSelect>
  );
}

type Body = Omit<AddZoneTargetBody, 'year' | 'kind'>;

function bodyOf(values: Values, kind: TargetKind, wrongLine: (n: number) => string): Body {
  const orNull = (name: string) => values(name) || null;
  const read = kind === 'milestone' ? nodesFromText(values('nodes')) : { nodes: [] };
  if ('wrong' in read) throw fieldProblem('nodes', wrongLine(read.wrong));
  return {
    name: values('name'),
    nameEn: orNull('nameEn'),
    code: values('code'),
    category: values('category'),
    capOf: kind === 'cap' ? (values('capOf') as 'total' | 'level') : null,
    rollUp: values('rollUp') as RollUp,
    wording: values('wording') as Wording,
    target: orNull('target'),
    upper: orNull('upper'),
    measureUnit: values('measureUnit'),
    measureUnitEn: orNull('measureUnitEn'),
    decimals: Number(values('decimals')),
    lastResult: orNull('lastResult'),
    baseline: orNull('baseline'),
    baseAmount: orNull('baseAmount'),
    leaderId: values('leaderId') ? Number(values('leaderId')) : null,
    nodes: read.nodes,
  };
}

/** Told beside its field, like what the server finds. */
const fieldProblem = (path: string, detail: string) => new Problem(422, { errors: [{ path, code: path, detail }] });
