/** 高新区2024年度目标责任书（市场监管局）: the title a pledge is begun with, which says no more than whose it is and for which year. */
export const isUsualTitle = (title: string): boolean => /年度目标责任书（[^（）]+）$/.test(title);
