import { AssessmentQueries } from './assessment.queries.js';
import { AssessmentService } from './assessment.service.js';
import { BoardQueries } from './board.queries.js';
import { FlagQueries } from './flag.queries.js';
import { FlagService } from './flag.service.js';
import { RuleAdoptionService } from './laboratory/rule-adoption.service.js';
import { RuleTrialQueries } from './laboratory/rule-trial.queries.js';
import { ScanService } from './scan.service.js';
import { ToDoQueries } from './to-do.queries.js';
import { UnfiledQueries } from './unfiled.queries.js';
import { WindowSweepService } from './window-sweep.service.js';

export const ASSESSMENT_FEATURES = [
  AssessmentService,
  AssessmentQueries,
  BoardQueries,
  FlagService,
  FlagQueries,
  RuleAdoptionService,
  RuleTrialQueries,
  ScanService,
  ToDoQueries,
  UnfiledQueries,
  WindowSweepService,
];
