package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Checks the file that a provider would give and tells what it would change; {@link DataProvision} then lets it. No
 * transaction: rows are stored in ones of their own.
 */
@Service
@Article("第十七条")
class ProvidedFiles {

    private final DataProvision provision;
    private final DataProposals proposals;

    ProvidedFiles(DataProvision provision, DataProposals proposals) {
        this.provision = provision;
        this.proposals = proposals;
    }

    DataPreview check(String taskId, MultipartFile file, Person person) {
        long resource = provision.awaited(taskId, person);
        return DataPreview.from(proposals.propose(
                resource, Objects.requireNonNullElse(file.getOriginalFilename(), ""), DataSets.content(file), person));
    }
}
