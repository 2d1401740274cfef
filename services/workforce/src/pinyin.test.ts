import { describe, expect, it } from 'vitest';
import { readingsOf } from './pinyin.ts';

describe('how a name is typed', () => {
  it('has its reading and its initials', () => {
    expect(readingsOf('张伟')).toEqual({ pinyin: ['zhangwei'], initials: ['zw'] });
  });

  it('puts the surname’s own reading first and keeps the others', () => {
    expect(readingsOf('单雄信')).toEqual({ pinyin: ['shanxiongxin', 'danxiongxin', 'chanxiongxin'], initials: ['sxx', 'dxx', 'cxx'] });
    expect(readingsOf('曾小明').pinyin).toEqual(['zengxiaoming', 'cengxiaoming']);
    expect(readingsOf('尉迟恭').pinyin[0]).toBe('yuchigong');
    expect(readingsOf('吕布').pinyin).toEqual(['lvbu']);
  });

  it('takes names that are not Chinese, and what stands between characters', () => {
    expect(readingsOf('Anna Li')).toEqual({ pinyin: ['annali'], initials: ['al'] });
    expect(readingsOf('阿依古丽·买买提').initials[0]).toBe('ayglmmt');
  });
});
