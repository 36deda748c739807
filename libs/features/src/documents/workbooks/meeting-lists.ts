import type { MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { MEETING_STATES } from '#domain/meetings/meeting.lifecycle.js';
import { knownIn } from '#domain/language/known-words.js';
import { lightName } from '#domain/language/sentence.js';
import { FLAG_LEVEL_NAMES, MEETING_STATE_NAMES } from '#domain/language/names.js';
import { Injectable } from '@nestjs/common';
import type { Part } from '../../meetings/attendees.js';
import { MeetingQueries } from '../../meetings/meeting.queries.js';
import { PackQueries } from '../../meetings/pack.queries.js';
import { measureIn, momentCell, namedIn, numberCell, personIn, say, unitIn, YES, type Said, type ScreenLists, type WholeList } from './list-definition.js';

const PARTS: Record<Part, Said> = { chair: ['主持', 'Chair'], leader: ['委领导', 'Leader'], speaker: ['表态发言', 'Speaker'], member: ['参会', 'Attending'] };

/** More meetings than any zone holds. */
const MOST = 2000;

/** 调度会, 议定事项, 参会人员, 会议材料的指标 */
@Injectable()
export class MeetingLists implements ScreenLists {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly packs: PackQueries,
  ) {}

  readonly lists: Record<string, WholeList> = {
    meetings: {
      right: 'meetings.read',
      title: ['调度会', 'Review meetings'],
      columns: [['会议', 'Meeting', 36], ['状态', 'State', 12], ['调度月份', 'About', 10], ['时间', 'Begins', 17], ['结束', 'Ends', 17], ['地点', 'Place', 24], ['邀请人数', 'Invited', 10], ['通知人', 'Called by', 12], ['议定事项', 'Decisions', 10]],
      read: async ({ actor, filter, locale }) =>
        (await this.meetings.list(actor, { state: MEETING_STATES.find((state: MeetingState) => state === filter.state) }, { limit: MOST, after: null })).map((row) => [
          row.title, MEETING_STATE_NAMES[row.state][locale], row.period, momentCell(row.startsAt), momentCell(row.endsAt), row.place, row.invited, personIn(locale, row.calledByName, row.calledByNameEn), row.decisions?.length ?? 0,
        ]),
    },
    decisions: {
      right: 'meetings.read',
      title: ['议定事项', 'Decisions'],
      columns: [['序号', 'No.', 8], ['议定事项', 'Decision', 70], ['责任单位', 'Unit', 20], ['办结时限', 'By', 12]],
      read: async ({ actor, filter, locale }) => {
        const { decisions, units } = await this.meetings.get(actor, filter.of ?? 0);
        return (decisions ?? []).map(({ text, unitId, dueOn }, i) => {
          const unit = units.find(({ id }) => id === unitId);
          return [i + 1, text, unit ? namedIn(locale, unit) : '', dueOn ?? ''];
        });
      },
    },
    attendees: {
      right: 'meetings.read',
      title: ['参会人员', 'Attendees'],
      columns: [['姓名', 'Name', 14], ['参会身份', 'Part', 14], ['单位', 'Unit', 22], ['职务', 'Post', 30]],
      read: async ({ actor, filter, locale }) =>
        (await this.meetings.get(actor, filter.of ?? 0)).attendees.map((one) => [
          namedIn(locale, one), say(locale, PARTS[one.part]), one.unitName === null ? '' : unitIn(locale, { unitName: one.unitName, unitNameEn: one.unitNameEn }), one.title ?? '',
        ]),
    },
    packFigures: {
      right: 'meetings.readPack',
      title: ['会议材料指标', 'Figures of the pack'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['类别', 'Category', 12], ['计量单位', 'Unit', 10], ['目标值', 'Value', 14], ['评判期', 'Period', 10], ['累计完成', 'Actual', 14], ['应达', 'Due by now', 14], ['完成比', 'Ratio', 10], ['差距', 'Gap', 10], ['亮灯', 'Light', 10], ['连续期数', 'Streak', 9], ['预警', 'Flags', 18], ['未核定', 'Provisional', 9], ['说明', 'Why', 60], ['示意', 'Illustrative', 8]],
      read: async ({ actor, filter, locale }) =>
        ((await this.packs.get(actor, filter.of ?? 0, filter.version)).content?.figures ?? []).map((one) => [
          one.code, namedIn(locale, one), unitIn(locale, one), knownIn(locale, one.category), measureIn(locale, one), numberCell(one.target), one.period ?? '', numberCell(one.actual), numberCell(one.expected), numberCell(one.ratio), numberCell(one.gap),
          lightName(one.light, locale), one.streak, one.flags.map(({ level }) => FLAG_LEVEL_NAMES[level as 1 | 2 | 3][locale]).join(locale === 'zh' ? '、' : ', '), one.provisional ? say(locale, YES) : '', one.why[locale], one.illustrative ? say(locale, YES) : '',
        ]),
    },
  };
}
