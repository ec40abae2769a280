//! What must be answered at once, by its name: the one list of it. Whoever asks is found out first; the rest is decided
//! where it belongs.

use attendance::{Refusal, SchoolId};
use protocol::{AskHealth, ForAccount, InviteFamily, Nothing, OldComputers, RevokeDevice};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    Office, Outcome, Trouble,
    account::{self, Setup, asker},
    administer, audit, erase, guardian_rights, health, house, intake, invite, invite_families, out, policies,
    rights::Asker,
    second_factor,
    store::Conn,
    student_account, updates,
};

/// Answers an ask. `address` is how families reach this server, as letters print it.
pub async fn answer(office: &Office, address: &str, token: String, name: &str, body: Value) -> Outcome<Value> {
    match name {
        "devices" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| account::devices(conn, asker)).await
        }
        "revoke_device" => {
            let ask: RevokeDevice = read(body)?;
            let revoke = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                account::revoke_device(conn, here, asker, ask.device)?;
                Ok((account::devices(conn, asker)?, Vec::new()))
            };
            change(office, token, revoke).await
        }
        "sign_out" => {
            let here = office.clone();
            let leave = move |conn: &mut dyn Conn| {
                let Setup { asker, .. } = account::asker_setting_up(conn, &here, &token)?;
                account::revoke_device(conn, &here, &asker, asker.device)
            };
            office.store.write_async::<_, Trouble>(leave).await?;
            told(Nothing {})
        }
        "invite_family" => {
            let InviteFamily { guardian, old_computers } = read(body)?;
            let address = address.to_owned();
            let invite = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                let mut invitation = invite::invite_family(conn, here, asker, guardian, &address)?;
                if old_computers == OldComputers::Stay {
                    return Ok((invitation, Vec::new()));
                }
                invitation.signed_out = invite::sign_out_lost(conn, here, asker, guardian)?;
                // Whoever has one of them open is told at once.
                Ok((invitation, invite::schools_of(conn, guardian)?))
            };
            change(office, token, invite).await
        }
        "take_out" => {
            let ask: protocol::TakeOut = read(body)?;
            let take = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((out::take_out(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, take).await
        }
        "staff_accounts" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| administer::staff_accounts(conn, asker)).await
        }
        "set_roles" => {
            let ask: protocol::SetRoles = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((administer::set_roles(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "add_staff" => told(administer::add_staff(office, token, read(body)?).await?),
        "new_password" => told(administer::new_password(office, token, read(body)?).await?),
        "second_factor" => {
            let _: ForAccount = read(body)?;
            told(second_factor::second_factor(office, token).await?)
        }
        "begin_second_factor" => told(second_factor::begin_second_factor(office, token, read(body)?).await?),
        "confirm_second_factor" => told(second_factor::confirm_second_factor(office, token, read(body)?).await?),
        "drop_second_factor" => told(second_factor::drop_second_factor(office, token, read(body)?).await?),
        "set_second_factor" => {
            let ask: protocol::SetSecondFactor = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((second_factor::set_second_factor(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, set).await
        }
        "change_password" => told(administer::change_password(office, token, read(body)?).await?),
        "audit" => {
            let ask: protocol::ReadAudit = read(body)?;
            look(office, token, move |conn, asker| audit::audit(conn, asker, &ask)).await
        }
        "imports" => {
            let ask: protocol::ListImports = read(body)?;
            look(office, token, move |conn, asker| intake::imports(conn, asker, &ask)).await
        }
        "import_report" => {
            let ask: protocol::ForImport = read(body)?;
            look(office, token, move |conn, asker| intake::import_report(conn, asker, &ask)).await
        }
        "plan_import" => told(intake::plan_import(office, token, read(body)?).await?),
        "import_now" => told(intake::import_now(office, token, read(body)?).await?),
        "drop_import" => {
            let ask: protocol::DropImport = read(body)?;
            let drop = move |conn: &mut dyn Conn, _: &Office, asker: &Asker| {
                Ok((intake::drop_import(conn, asker, &ask)?, Vec::new()))
            };
            change(office, token, drop).await
        }
        "mappings" => {
            let ask: ForAccount = read(body)?;
            look(office, token, move |conn, asker| intake::mappings(conn, asker, &ask)).await
        }
        "guess_mapping" => {
            let ask: protocol::GuessMapping = read(body)?;
            look(office, token, move |conn, asker| intake::guess_mapping(conn, asker, &ask)).await
        }
        "try_mapping" => {
            let ask: protocol::TryMapping = read(body)?;
            look(office, token, move |conn, asker| intake::try_mapping(conn, asker, &ask)).await
        }
        "save_mapping" => {
            let ask: protocol::SaveMapping = read(body)?;
            let save = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((intake::save_mapping(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, save).await
        }
        "drop_mapping" => {
            let ask: protocol::DropMapping = read(body)?;
            let drop = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((intake::drop_mapping(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, drop).await
        }
        "undo_import" => {
            let ask: protocol::UndoImport = read(body)?;
            let undo =
                move |conn: &mut dyn Conn, here: &Office, asker: &Asker| intake::undo_import(conn, here, asker, &ask);
            change(office, token, undo).await
        }
        "publish_policy" => {
            let ask: protocol::PublishPolicyAs = read(body)?;
            let publish = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                let policy = policies::publish(conn, here, asker, &ask.publish)?;
                let school = policy.school;
                Ok((policy, vec![school]))
            };
            change(office, token, publish).await
        }
        "withdraw_policy" => {
            let ask: protocol::WithdrawPolicy = read(body)?;
            let withdraw =
                move |conn: &mut dyn Conn, here: &Office, asker: &Asker| policies::withdraw(conn, here, asker, &ask);
            change(office, token, withdraw).await
        }
        "invitation_plan" => {
            let ask: protocol::InviteFamilies = read(body)?;
            look(office, token, move |conn, asker| invite_families::plan(conn, asker, &ask)).await
        }
        "school_reasons" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::school_reasons(conn, asker)).await
        }
        "set_reasons" => {
            let ask: protocol::SetReasons = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_reasons(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "school_codes" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::school_codes(conn, asker)).await
        }
        "set_codes" => {
            let ask: protocol::SetCodes = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_codes(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "school_times" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::school_times(conn, asker)).await
        }
        "set_times" => {
            let ask: protocol::SetTimes = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_times(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "school_contacts" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::school_contacts(conn, asker)).await
        }
        "set_contacts" => {
            let ask: protocol::SetContacts = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_contacts(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "rule_packs" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::rule_packs(conn, asker)).await
        }
        "preview_rule_pack" => {
            let (ask, here): (protocol::ForPack, Office) = (read(body)?, office.clone());
            look(office, token, move |conn, asker| house::preview_rule_pack(conn, &here, asker, &ask)).await
        }
        "set_rule_pack" => {
            let ask: protocol::SetRulePack = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_rule_pack(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "check_rule_pack" => {
            let ask: protocol::CheckRulePack = read(body)?;
            let check = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::check_rule_pack(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, check).await
        }
        "school_keeping" => {
            let _: ForAccount = read(body)?;
            look(office, token, |conn, asker| house::school_keeping(conn, asker)).await
        }
        "set_keeping" => {
            let ask: protocol::SetKeeping = read(body)?;
            let set = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((house::set_keeping(conn, here, asker, &ask)?, vec![ask.school]))
            };
            change(office, token, set).await
        }
        "kept_record" => {
            let (ask, here): (protocol::ForChild, Office) = (read(body)?, office.clone());
            look(office, token, move |conn, asker| erase::kept_record(conn, &here, asker, ask.student)).await
        }
        "ask_deletion" => {
            let ask: protocol::AskDeletion = read(body)?;
            let wish = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((erase::ask_deletion(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, wish).await
        }
        "deletion_requests" => {
            let ask: ForAccount = read(body)?;
            look(office, token, move |conn, asker| erase::deletion_requests(conn, asker, &ask)).await
        }
        "answer_deletion" => {
            let ask: protocol::AnswerDeletion = read(body)?;
            let decide = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                erase::answer_deletion(conn, here, asker, &ask)
            };
            let answer = change(office, token, decide).await?;
            erase::write_lists_aside(office).await;
            Ok(answer)
        }
        "place_hold" => {
            let ask: protocol::PlaceHold = read(body)?;
            let place = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((erase::place_hold(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, place).await
        }
        "end_hold" => {
            let ask: protocol::EndHold = read(body)?;
            let end = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((erase::end_hold(conn, here, asker, &ask)?, Vec::new()))
            };
            change(office, token, end).await
        }
        "health" => {
            let ask: AskHealth = read(body)?;
            let (here, address) = (office.clone(), address.to_owned());
            look(office, token, move |conn, asker| {
                Ok(health::readable_by(health::health(conn, &here, asker, &address)?, &ask.abilities))
            })
            .await
        }
        "back_up" => {
            let ask: AskHealth = read(body)?;
            let (here, address) = (office.clone(), address.to_owned());
            told(health::readable_by(health::back_up(here, token, address).await?, &ask.abilities))
        }
        "guardian_rights" => {
            let ask: protocol::ForChild = read(body)?;
            look(office, token, move |conn, asker| guardian_rights::guardian_rights(conn, asker, ask.student)).await
        }
        "restrict_guardian" => {
            let ask: protocol::RestrictGuardian = read(body)?;
            let restrict = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                guardian_rights::restrict_guardian(conn, here, asker, &ask)
            };
            change(office, token, restrict).await
        }
        "invite_student" => {
            let ask: protocol::InviteStudent = read(body)?;
            let address = address.to_owned();
            let invite = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                student_account::invite_student(conn, here, asker, &ask, &address)
            };
            change(office, token, invite).await
        }
        "see_as_guardian" => {
            let ask: protocol::SeeAsGuardian = read(body)?;
            let see = move |conn: &mut dyn Conn, here: &Office, asker: &Asker| {
                Ok((guardian_rights::see_as_guardian(conn, here, asker, ask.guardian)?, Vec::new()))
            };
            change(office, token, see).await
        }
        "find_update" => told(updates::find_update(office, token, read(body)?).await?),
        _ => Err(Refusal::NotFound.into()),
    }
}

/// A body that this program cannot read was written by another one.
fn read<T: DeserializeOwned>(body: Value) -> Outcome<T> {
    serde_json::from_value(body).map_err(|_| Refusal::TooNew.into())
}

fn told<T: Serialize>(answer: T) -> Outcome<Value> {
    Ok(serde_json::to_value(answer)?)
}

/// Reads on one snapshot.
async fn look<T: Serialize + Send + 'static>(
    office: &Office,
    token: String,
    act: impl FnOnce(&mut dyn Conn, &Asker) -> Outcome<T> + Send + 'static,
) -> Outcome<Value> {
    let here = office.clone();
    let look = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &token)?;
        act(conn, &asker)
    };
    told(office.store.read_async(look).await?)
}

/// Writes in one transaction, and wakes the schools that `act` says it has touched.
async fn change<T: Serialize + Send + 'static>(
    office: &Office,
    token: String,
    mut act: impl FnMut(&mut dyn Conn, &Office, &Asker) -> Outcome<(T, Vec<SchoolId>)> + Send + 'static,
) -> Outcome<Value> {
    let here = office.clone();
    let change = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &token)?;
        act(conn, &here, &asker)
    };
    let (answer, touched) = office.store.write_async::<_, Trouble>(change).await?;
    office.wake.tell(touched);
    told(answer)
}
