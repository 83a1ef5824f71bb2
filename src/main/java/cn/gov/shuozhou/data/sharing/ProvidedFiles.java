package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.delivery.upload.DataUpload;
import cn.gov.shuozhou.data.delivery.upload.DataUploads;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
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
    private final DataUploads uploads;

    ProvidedFiles(DataProvision provision, DataProposals proposals, DataUploads uploads) {
        this.provision = provision;
        this.proposals = proposals;
        this.uploads = uploads;
    }

    /** @throws RequestRejected invalid with everything that is wrong with the file */
    DataCheck check(String taskId, MultipartFile file, Person person) {
        DataProvision.Awaited awaited = provision.awaited(taskId, person);
        return state(uploads.awaited(uploads.receive(
                awaited.resourceId(), UploadKind.WHOLE, file, person, "/cases/" + awaited.caseNumber())));
    }

    /**
     * How far the check has come.
     *
     * @throws RequestRejected invalid with everything that is wrong with the file
     */
    DataCheck progress(String taskId, long upload, Person person) {
        DataUpload now = uploads.find(provision.awaited(taskId, person).resourceId(), upload);
        RequestRejected.throwIf(uploads.problems(now));
        return state(now);
    }

    private DataCheck state(DataUpload upload) {
        return upload.state().isUnderWay()
                ? DataCheck.underWay(upload)
                : waiting(upload.resourceId()).orElseThrow(() -> RequestRejected.conflict("检查通过的数据已被放弃或者替换，请重新选择文件。"));
    }

    /** What somebody finds who comes back to the form. */
    Optional<DataCheck> found(long resourceId) {
        return uploads.latest(resourceId)
                .filter(upload -> upload.state().isUnderWay())
                .map(DataCheck::underWay)
                .or(() -> waiting(resourceId));
    }

    private Optional<DataCheck> waiting(long resourceId) {
        return proposals.of(resourceId).map(DataPreview::from).map(DataCheck::passed);
    }
}
