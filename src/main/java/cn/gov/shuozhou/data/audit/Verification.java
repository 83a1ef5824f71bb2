package cn.gov.shuozhou.data.audit;

/**
 * What came out of a check of the chain.
 *
 * @param checked entries found in order, from the first one still kept
 * @param head where the chain ended when the check began
 * @param finding the first thing that is wrong, in a sentence; empty when nothing is
 */
record Verification(long checked, ChainHead head, String finding) {

    public boolean intact() {
        return finding.isEmpty();
    }

    public String sentence() {
        if (!intact()) {
            return "审计日志校验不通过：%s此前 %d 条完好。请保留现场，立即报告安全管理员。".formatted(finding, checked);
        }
        String pruned = head.prunedPosition() == 0 ? "" : "（位置 %d 以前的已按保存期限清理）".formatted(head.prunedPosition());
        return "审计日志完整，没有被改动：共 %d 条%s，末位 %d，校验值 %s。".formatted(checked, pruned, head.position(), head.hash());
    }
}
