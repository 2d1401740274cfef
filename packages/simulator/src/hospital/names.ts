import type { Random } from '../random.ts';

const surnames = [
  ...'王李刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const women = [
  '秀英',
  '桂兰',
  '玉珍',
  '丽华',
  '晓燕',
  '雪梅',
  '静',
  '敏',
  '娟',
  '芳',
  '艳',
  '婷',
  '慧',
  '欣怡',
  '雨桐',
  '思颖',
  '佳怡',
  '梦琪',
  '春梅',
  '红霞',
  '淑贞',
  '凤英',
  '海燕',
  '美玲',
  '翠兰',
  '若曦',
  '晓琳',
  '文静',
  '亚男',
  '云',
];
const men = [
  '建国',
  '志强',
  '文斌',
  '国华',
  '海涛',
  '俊杰',
  '浩然',
  '子轩',
  '宇航',
  '鹏',
  '军',
  '勇',
  '磊',
  '涛',
  '明',
  '斌',
  '建平',
  '永福',
  '德胜',
  '庆华',
  '振宇',
  '晓东',
  '立新',
  '学文',
  '家豪',
  '天佑',
  '长根',
  '金水',
  '卫东',
  '刚',
];
const either = ['宁', '平', '晨', '文', '佳', '阳', '乐', '安', '新', '华'];

/** An invented name. Surnames and given names are common ones; nobody is meant. */
export function inventedName(random: Random, sex: 'female' | 'male', extraSurnames: readonly string[] = []): string {
  const surname = random.pick(nonEmpty([...surnames, ...extraSurnames]));
  const given = random.pick(nonEmpty([...(sex === 'female' ? women : men), ...either]));
  return surname + given;
}

function nonEmpty<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new TypeError('an empty list');
  return [first, ...rest];
}
