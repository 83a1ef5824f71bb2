package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;

/** What a data officer does on the page for uploads: hands in a file, looks at what it would change, and confirms it. */
public final class Uploads {

    private Uploads() {}

    public static DataSet confirmed(
            DataProposals proposals, long resourceId, String fileName, byte[] content, Person person) {
        DataProposal proposal = proposals.propose(resourceId, fileName, content, person);
        return proposals.confirm(resourceId, proposal.dataSetId(), "测试数据", person);
    }
}
