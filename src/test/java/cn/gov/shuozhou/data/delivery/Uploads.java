package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import org.springframework.core.io.ByteArrayResource;

/** What a data officer does on the page for uploads: hands in a file, looks at what it would change, and confirms it. */
public final class Uploads {

    private Uploads() {}

    public static DataProposal proposed(
            DataProposals proposals, long resourceId, String fileName, byte[] content, Person person) {
        return proposals.propose(
                resourceId,
                UploadKind.WHOLE,
                new ByteArrayResource(content),
                LoadSource.of(person, fileName),
                LoadProgress.NONE);
    }

    public static DataSet confirmed(
            DataProposals proposals, long resourceId, String fileName, byte[] content, Person person) {
        DataProposal proposal = proposed(proposals, resourceId, fileName, content, person);
        return proposals.confirm(resourceId, proposal.dataSetId(), "测试数据", person);
    }
}
