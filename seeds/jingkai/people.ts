import { person } from '../generator/people.js';
import type { SeedPerson } from '../shape.js';

export const PEOPLE: readonly SeedPerson[] = [
  person('leader.jk', '傅长青', 'Fu Changqing', 'jk', '管委会主任', 'leader', { oversees: ['projects', 'statistics', 'office'] }),
  person('admin.jk', '岳子墨', 'Yue Zimo', 'office', '信息系统管理员', 'admin'),
  person('auditor.jk', '蒋明镜', 'Jiang Mingjing', 'audit', '审计监督室主任', 'auditor'),
  person('supervision.jk', '夏知微', 'Xia Zhiwei', 'supervision', '督查考核办主任', 'supervision'),
  person('verifier.jk', '戴衡之', 'Dai Hengzhi', 'supervision', '督查考核办核定专员', 'verifier'),
  person('head.jk', '严行健', 'Yan Xingjian', 'projects', '重点项目服务中心主任', 'head'),
  person('filer.jk', '于思齐', 'Yu Siqi', 'projects', '重点项目服务中心科员', 'filer'),
];
