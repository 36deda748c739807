import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Belongs, Code, Ref } from '../../columns.js';
import { Person } from '../people/person.entity.js';
import { ReviewMeeting } from './review-meeting.entity.js';

@Entity('meeting_attendees')
export class MeetingAttendee {
  @PrimaryColumn({ type: 'int', unsigned: true }) meetingId: number;
  @Belongs(() => ReviewMeeting, 'meetingId') meeting?: Relation<ReviewMeeting>;
  @PrimaryColumn({ type: 'int', unsigned: true }) personId: number;
  @Belongs(() => Person, 'personId') person?: Relation<Person>;
  @Ref() zoneId: number;
  @Code(10) part: 'chair' | 'leader' | 'speaker' | 'member';
}
