import type { DocumentState } from '#database/entities/documents/document.entity.js';
import type { ImportKind } from '#database/entities/documents/import.entity.js';
import { PAPER_KINDS, type PaperKind } from '#domain/documents/papers/paper.js';
import { lightName } from '#domain/language/sentence.js';
import { ruleSetById } from '#domain/assessment/rule-sets.js';
import type { ReorganisationKind, ReorganisationState, Successor } from '#domain/people/reorganisation.js';
import { Injectable } from '@nestjs/common';
import { RuleAdoptionService } from '../../assessment/laboratory/rule-adoption.service.js';
import { RuleTrialQueries } from '../../assessment/laboratory/rule-trial.queries.js';
import { DelegationsQueries, type DelegationState } from '../../people/delegations.queries.js';
import { ReorganisationQueries } from '../../people/reorganisation/reorganisation.queries.js';
import { DocumentQueries } from '../papers/document.queries.js';
import { ImportsQueries } from './imports.queries.js';
import { momentCell, namedIn, personIn, say, unitIn, type Said, type ScreenLists, type WholeList } from './list-definition.js';

const PAPERS: Record<PaperKind, Said> = { pledge: ['目标责任书', 'Pledge'], pledgeBook: ['责任书汇编', 'Pledge book'], breakdown: ['分解表', 'Breakdown'], warning: ['预警通知单', 'Warning'], bulletin: ['通报', 'Bulletin'], pack: ['会议材料', 'Meeting pack'] };
const DOCUMENTS: Record<DocumentState, Said> = { waiting: ['排队中', 'Waiting'], making: ['生成中', 'Being made'], done: ['已生成', 'Made'], failed: ['未能生成', 'Failed'] };
const IMPORTS: Record<ImportKind, Said> = { breakdown: ['目标分解表', 'Breakdown'], filings: ['月度填报', 'Monthly figures'], ownerFigures: ['核定单位数据', 'Data owner’s figures'] };
const IMPORT_STATES: Record<string, Said> = { checked: ['已检查', 'Checked'], applied: ['已写入', 'Applied'], undone: ['已撤销', 'Undone'] };
const DELEGATIONS: Record<DelegationState, Said> = { coming: ['未开始', 'Not yet begun'], inForce: ['代理中', 'In force'], over: ['已结束', 'Ended'], revoked: ['已撤销', 'Revoked'] };
const CHANGES: Record<ReorganisationKind, Said> = { rename: ['更名', 'New name'], merge: ['合并', 'Merger'], split: ['拆分', 'Split'] };
const CHANGE_STATES: Record<ReorganisationState, Said> = { proposed: ['待审批', 'To be decided'], approved: ['已批准，待生效', 'Approved, awaiting its day'], applied: ['已生效', 'In force'], refused: ['未同意', 'Refused'], withdrawn: ['已撤回', 'Withdrawn'] };

/** More rows than any zone has of these. */
const MOST = 20_000;

/** 文书, 导入记录, 代理, 机构调整, 规则实验室 */
@Injectable()
export class RecordLists implements ScreenLists {
  constructor(
    private readonly documents: DocumentQueries,
    private readonly imports: ImportsQueries,
    private readonly delegations: DelegationsQueries,
    private readonly reorganisations: ReorganisationQueries,
    private readonly trials: RuleTrialQueries,
    private readonly adoptions: RuleAdoptionService,
  ) {}

  readonly lists: Record<string, WholeList> = {
    documents: {
      right: ['pledges.read', 'flags.read', 'meetings.readPack'],
      title: ['文书', 'Documents'],
      columns: [['名称', 'Title', 44], ['文种', 'Kind', 14], ['格式', 'Format', 8], ['版本', 'Version', 8], ['状态', 'State', 12], ['申请人', 'Requested by', 12], ['申请时间', 'Requested at', 17], ['生成时间', 'Made at', 17], ['字节', 'Bytes', 12], ['SHA-256', 'SHA-256', 66]],
      read: async ({ actor, filter, locale }) =>
        (await this.documents.list(actor, { limit: MOST, before: null, kind: PAPER_KINDS.find((kind) => kind === filter.kind) })).map((row) => [
          row.title ?? '', say(locale, PAPERS[row.kind]), row.format, row.version, say(locale, DOCUMENTS[row.state]), personIn(locale, row.askedByName, row.askedByNameEn), momentCell(row.askedAt), momentCell(row.madeAt), row.bytes, row.fileHash ?? '',
        ]),
    },
    imports: {
      right: 'documents.readImports',
      title: ['导入记录', 'Imports'],
      columns: [['文件', 'File', 36], ['内容', 'What', 14], ['年度', 'Year', 8], ['月份', 'Month', 10], ['状态', 'State', 12], ['行数', 'Rows', 8], ['可写入', 'Good', 8], ['有误', 'Wrong', 8], ['已写入', 'Written', 8], ['检查人', 'Checked by', 12], ['检查时间', 'Checked at', 17], ['写入人', 'Applied by', 12], ['写入时间', 'Applied at', 17], ['撤销人', 'Undone by', 12], ['撤销时间', 'Undone at', 17]],
      read: async ({ actor, locale }) =>
        (await this.imports.list(actor, MOST)).map((row) => [
          row.fileName, say(locale, IMPORTS[row.kind]), row.planYear, row.period ?? '', say(locale, IMPORT_STATES[row.state], row.state), row.rows, row.accepted, row.wrong, row.written, personIn(locale, row.createdByName, row.createdByNameEn), momentCell(row.createdAt), personIn(locale, row.appliedByName, row.appliedByNameEn),
          momentCell(row.appliedAt), personIn(locale, row.undoneByName, row.undoneByNameEn), momentCell(row.undoneAt),
        ]),
    },
    delegations: {
      right: 'delegation.own',
      title: ['代理', 'Delegations'],
      columns: [['被代理人', 'Principal', 14], ['代理人', 'Delegate', 14], ['起', 'From', 12], ['止', 'Until', 12], ['事由', 'Reason', 36], ['状态', 'State', 12], ['撤销时间', 'Revoked at', 17]],
      read: async ({ actor, locale }) => (await this.delegations.list(actor, MOST, null)).map((row) => [personIn(locale, row.fromPersonName, row.fromPersonNameEn), personIn(locale, row.toPersonName, row.toPersonNameEn), row.from, row.until, row.reason, say(locale, DELEGATIONS[row.state]), momentCell(row.revokedAt)]),
    },
    reorganisations: {
      right: ['units.propose', 'units.decide', 'journal.read'],
      title: ['机构调整', 'Reorganisations'],
      columns: [['方式', 'Kind', 10], ['单位', 'Units', 36], ['调整为', 'Becomes', 36], ['状态', 'State', 16], ['生效日', 'From', 12], ['起始填报期', 'First period', 12], ['理由', 'Reason', 50], ['提出人', 'Proposed by', 12], ['提出时间', 'At', 17], ['审批人', 'Decided by', 12], ['审批时间', 'At', 17], ['审批意见', 'Note', 30]],
      read: async ({ em, actor, locale }) => {
        const units = await em.query<{ id: number; name: string; nameEn: string | null }[]>('SELECT id, name, nameEn FROM units WHERE zoneId = ?', [actor.zoneId]);
        const nameOf = (id: number | null) => {
          const unit = units.find((one) => one.id === id);
          return unit ? namedIn(locale, unit) : '';
        };
        const successor = ({ unitId, newUnit }: Successor) => (newUnit ? namedIn(locale, newUnit) : nameOf(unitId));
        return (await this.reorganisations.list(actor)).map(({ plan, ...row }) => [
          say(locale, CHANGES[row.kind]), plan.unitIds.map(nameOf).join(locale === 'zh' ? '、' : ', '), plan.rename ? namedIn(locale, plan.rename) : (plan.into ? [plan.into] : (plan.parts ?? [])).map(successor).join('、'), say(locale, CHANGE_STATES[row.state]), row.fromDay,
          row.fromPeriod ?? '', row.reason, personIn(locale, row.proposerName, row.proposerNameEn), momentCell(row.proposedAt), personIn(locale, row.deciderName, row.deciderNameEn), momentCell(row.decidedAt), row.decisionNote ?? '',
        ]);
      },
    },
    changedLights: {
      right: 'assessment.readRules',
      title: ['规则试算变化', 'Lights that would change'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['月份', 'Month', 10], ['原亮灯', 'As kept', 12], ['试算亮灯', 'On trial', 12]],
      read: async ({ actor, filter, locale }) => {
        const { changes, targets } = await this.trials.trial(actor, filter.year, filter.ruleSet ?? '', numbersIn(filter.numbers));
        const byId = new Map(targets.map((target) => [target.id, target]));
        return changes.map(({ targetId, month, kept, tried }) => {
          const target = byId.get(targetId)!;
          return [target.code, namedIn(locale, target), unitIn(locale, target), month, kept ? lightName(kept, locale) : say(locale, ['未评', 'not assessed']), lightName(tried, locale)];
        });
      },
    },
    ruleStages: {
      right: 'assessment.readRules',
      title: ['规则启用记录', 'Rules adopted'],
      columns: [['序号', 'No.', 8], ['规则', 'Rules', 24], ['起始日', 'From', 12], ['另行设定', 'Numbers set otherwise', 40], ['理由', 'Reason', 50], ['启用人', 'Adopted by', 12], ['启用时间', 'At', 17], ['撤回时间', 'Withdrawn at', 17]],
      read: async ({ actor, filter, locale }) =>
        (await this.adoptions.list(actor.zoneId, filter.year)).map((row) => [
          row.version, ruleSetById(row.ruleSet)?.title[locale] ?? row.ruleSet, row.fromDay, Object.entries(row.overrides ?? {}).map(([key, value]) => `${key}: ${value}`).join('；'), row.reason, personIn(locale, row.adoptedByName, row.adoptedByNameEn),
          momentCell(row.adoptedAt), momentCell(row.withdrawnAt),
        ]),
    },
  };
}

/** `growth.laggingGap:-3,noRedUnder:0.15`, as the laboratory's address says it. */
function numbersIn(text: string | undefined): Record<string, string> | null {
  const pairs = (text ?? '').split(',').map((part) => part.split(':')).filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '' && pair[1] !== '');
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}
