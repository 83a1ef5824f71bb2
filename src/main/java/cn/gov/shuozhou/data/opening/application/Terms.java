package cn.gov.shuozhou.data.opening.application;

import java.util.List;

/**
 * What applicants agree to. The version that somebody has agreed to is stored; its text is never changed: another text is
 * another version.
 */
record Terms(String version, List<String> lines) {

    static final Terms PLEDGE = new Terms(
            "2026-1",
            List.of(
                    "所填主体、用途和联系方式真实、准确，并由本人或者本单位提交。",
                    "取得的数据只用于申请载明的用途，不还原、不识别特定自然人，不用于危害国家安全、公共利益和他人合法权益。",
                    "采取必要措施保护数据安全，发现泄露、篡改或者非法使用的，立即停止使用并告知提供部门。",
                    "未经提供部门同意，不向第三方提供；违反的依照有关法律法规承担责任（第三十四条）。"));

    static final Terms LICENCE = new Terms(
            "2026-1",
            List.of(
                    "免费、非独占使用，限于申请载明的用途；使用成果注明数据来源和取得日期。",
                    "文件中的申请编号标记不得删除或者遮盖。",
                    "不还原已经脱敏的内容，不与其他数据结合识别特定自然人。",
                    "提供部门通知停止使用或者删除的，应当照办。"));
}
